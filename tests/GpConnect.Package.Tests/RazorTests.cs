using System.Linq;
using Xunit;

namespace GpConnect.Package.Tests;

/// <summary>How far it works in <c>.razor</c> and <c>.cshtml</c>: what <c>docs/project-kinds.md</c> says.</summary>
[Collection(PackageCollection.Name)]
public sealed class RazorTests(PackedPackage package)
{
    private const string Send = """r.Headers.Add("Ssp-From", "200000000115");""";

    [Fact]
    public void Registries_of_C_sharp_files_are_used_in_Razor_files()
    {
        var build = Web("RazorUses")
            .Write("Pages/Shown.razor", $$"""
                @using GpConnect
                <p>@Trusts.Bradford.Asid @Trusts.Registry.Count</p>
                @code {
                    void Send(System.Net.Http.HttpRequestMessage r) { {{Send}} }
                }
                """)
            .Write("Pages/Shown.cshtml", $$"""
                @page
                <p>@Trusts.Asids.Bradford</p>
                @functions {
                    void Send(System.Net.Http.HttpRequestMessage r) { {{Send}} }
                }
                """)
            .Write("Pages/Behind.razor", "<p>@Senders.Registry.Count</p>")
            .Write("Pages/Behind.razor.cs", $$"""
                using GpConnect;

                namespace RazorUses.Pages;

                public partial class Behind
                {
                    [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
                    [SpineEndpoint("Airedale", OdsCode = "RCF", Asid = "200000001387")]
                    internal static partial class Senders { }

                    void Send(System.Net.Http.HttpRequestMessage r) { {{Send}} }
                }
                """)
            .Build();

        // Usage is looked at in the C# file alone.
        Assert.Equal(["Behind.razor.cs(11,81): warning GPC5002"], build.Diagnostics.Select(diagnostic => diagnostic.Brief));
    }

    [Fact]
    public void A_registry_in_a_Razor_file_is_an_error_there()
    {
        var build = Web("RazorDeclares")
            .Write("Declaring.razor", """
                @using GpConnect
                <p>@nameof(Senders)</p>
                @code {
                [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
                [SpineEndpoint("Airedale", OdsCode = "RCF", Asid = "200000001387")]
                public static partial class Senders { }
                }
                """)
            .Build();

        Assert.Equal(["Declaring.razor(6,29): error GPC3001"], build.Diagnostics.Select(diagnostic => diagnostic.Brief));
    }

    private Consumer Web(string name) => new Consumer(package, name, "net10.0", sdk: "Microsoft.NET.Sdk.Web").Write("Program.cs", """
        using GpConnect;

        Microsoft.AspNetCore.Builder.WebApplication.CreateBuilder(args).Build().Run();

        [ConsumerRegistry(MhsTopology.Shared, PartyKey = "X26-822358")]
        [SpineEndpoint("Bradford", OdsCode = "RAE", Asid = "200000001386")]
        static partial class Trusts { }
        """);
}
