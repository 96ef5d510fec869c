using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace GpConnect.Ide.Tests;

/// <summary>
/// The two services behind squiggles and light bulb, <c>IDiagnosticAnalyzerService</c> and <c>ICodeFixService</c>. Editors are
/// friends of their assembly; these tests are not, and call them by reflection. This file alone knows that.
/// </summary>
internal sealed class EditorServices(Workspace workspace)
{
    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");

    public static readonly HostServices Host = MefHostServices.Create(
        MefHostServices.DefaultAssemblies.Add(Features).Add(Assembly.Load("Microsoft.CodeAnalysis.CSharp.Features")));

    /// <summary>What is to be shown in <paramref name="document"/>; no other file is asked about.</summary>
    public async Task<IReadOnlyList<Diagnostic>> DiagnosticsAsync(TextDocument document)
    {
        var service = typeof(HostWorkspaceServices).GetMethod(nameof(HostWorkspaceServices.GetService))!
            .MakeGenericMethod(Features.GetType("Microsoft.CodeAnalysis.Diagnostics.IDiagnosticAnalyzerService", throwOnError: true)!)
            .Invoke(workspace.Services, null)!;
        var method = service.GetType().GetInterfaces().Select(static type => type.GetMethod("GetDiagnosticsForSpanAsync")).First(static found => found is not null)!;
        var parameters = method.GetParameters();
        var call = (Task)method.Invoke(
            service,
            [document, null, Activator.CreateInstance(parameters[2].ParameterType), null, Enum.Parse(parameters[4].ParameterType, "All"), CancellationToken.None])!;
        await call;
        var found = (IEnumerable)call.GetType().GetProperty("Result")!.GetValue(call)!;
        var diagnostics = new List<Diagnostic>();
        foreach (var data in found)
        {
            diagnostics.Add(await (Task<Diagnostic>)data.GetType().GetMethod("ToDiagnosticAsync")!.Invoke(data, [document.Project, CancellationToken.None])!);
        }

        return diagnostics;
    }

    /// <summary>The package's fixes that are offered at <paramref name="span"/>, in order, beside the editor's own (suppress, configure).</summary>
    public async Task<IReadOnlyList<CodeAction>> FixesAsync(TextDocument document, TextSpan span)
    {
        var type = Features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;
        var exports = (IEnumerable)typeof(MefHostServices)
            .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Single(static method => method.Name.EndsWith("IMefHostExportProvider.GetExports", StringComparison.Ordinal) && method.GetGenericArguments().Length == 1)
            .MakeGenericMethod(type)
            .Invoke(Host, null)!;
        var export = exports.Cast<object>().Single();
        var service = export.GetType().GetProperty("Value")!.GetValue(export)!;
        var stream = type.GetMethod("StreamFixesAsync")!.Invoke(service, [document, span, null, CancellationToken.None])!;
        var actions = new List<CodeAction>();
        await foreach (var collection in (IAsyncEnumerable<object>)stream)
        {
            var provider = collection.GetType().GetProperty("Provider")!.GetValue(collection)!;
            if (Path.GetFileName(provider.GetType().Assembly.Location) != PackageLoader.CodeFixes)
            {
                continue;
            }

            foreach (var fix in (IEnumerable)collection.GetType().GetProperty("Fixes")!.GetValue(collection)!)
            {
                actions.Add((CodeAction)fix.GetType().GetField("Action", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public)!.GetValue(fix)!);
            }
        }

        return actions;
    }
}
