using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using GpConnect.Tool.Tests.Running;
using Json.Schema;
using Xunit;

namespace GpConnect.Tool.Tests;

/// <summary>
/// That SARIF logs are what the standard allows (OASIS SARIF 2.1.0), by a schema of our own that has what the tool writes and nothing else: what a
/// log has more of fails, until somebody has looked it up in the standard.
/// </summary>
[Collection(ToolCollection.Name)]
public sealed class SarifSchemaTests(InstalledTool tool)
{
    private static readonly JsonSchema Log = JsonSchema.FromText("""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$ref": "#/$defs/log",
          "$defs": {
            "log": { "type": "object", "additionalProperties": false, "required": ["version", "runs"], "properties": {
              "$schema": { "type": "string", "pattern": "^https://" }, "version": { "const": "2.1.0" },
              "runs": { "type": "array", "items": { "$ref": "#/$defs/run" }, "minItems": 1, "maxItems": 1 } } },
            "run": { "type": "object", "additionalProperties": false, "required": ["tool", "results"], "properties": {
              "tool": { "type": "object", "additionalProperties": false, "required": ["driver"], "properties": { "driver": { "$ref": "#/$defs/driver" } } },
              "invocations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "required": ["executionSuccessful"], "properties": { "executionSuccessful": { "type": "boolean" } } } },
              "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
              "results": { "type": "array", "items": { "$ref": "#/$defs/result" } },
              "properties": { "type": "object", "properties": { "tags": false } } } },
            "driver": { "type": "object", "additionalProperties": false, "required": ["name"], "properties": {
              "name": { "type": "string" }, "semanticVersion": { "type": "string", "pattern": "^\\d+\\.\\d+\\.\\d+" }, "informationUri": { "$ref": "#/$defs/absolute" },
              "rules": { "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/rule" } } } },
            "rule": { "type": "object", "additionalProperties": false, "required": ["id"], "properties": {
              "id": { "type": "string", "pattern": "^GPC\\d{4}$" }, "shortDescription": { "$ref": "#/$defs/text" }, "fullDescription": { "$ref": "#/$defs/text" },
              "helpUri": { "$ref": "#/$defs/absolute" },
              "defaultConfiguration": { "type": "object", "additionalProperties": false, "properties": { "level": { "$ref": "#/$defs/level" } } },
              "properties": { "$ref": "#/$defs/bag" } } },
            "result": { "type": "object", "additionalProperties": false, "required": ["message", "ruleId"], "properties": {
              "ruleId": { "type": "string" }, "ruleIndex": { "type": "integer", "minimum": 0 }, "level": { "$ref": "#/$defs/level" }, "message": { "$ref": "#/$defs/text" },
              "locations": { "type": "array", "items": { "$ref": "#/$defs/location" }, "minItems": 1, "maxItems": 1 },
              "relatedLocations": { "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/location" } },
              "properties": { "$ref": "#/$defs/bag" } } },
            "location": { "type": "object", "additionalProperties": false, "properties": {
              "physicalLocation": { "type": "object", "additionalProperties": false, "required": ["artifactLocation"], "properties": {
                "artifactLocation": { "type": "object", "additionalProperties": false, "required": ["uri"], "properties": { "uri": { "$ref": "#/$defs/reference" } } },
                "region": { "$ref": "#/$defs/region" } } },
              "logicalLocations": { "type": "array", "items": { "type": "object", "additionalProperties": false, "properties": {
                "name": { "type": "string" }, "fullyQualifiedName": { "type": "string" }, "kind": { "const": "type" } } } },
              "message": { "$ref": "#/$defs/text" } } },
            "region": { "type": "object", "additionalProperties": false, "required": ["startLine"], "properties": {
              "startLine": { "type": "integer", "minimum": 1 }, "startColumn": { "type": "integer", "minimum": 1 },
              "endLine": { "type": "integer", "minimum": 1 }, "endColumn": { "type": "integer", "minimum": 1 } } },
            "bag": { "type": "object", "properties": { "tags": { "type": "array", "uniqueItems": true, "items": { "type": "string" } } } },
            "text": { "type": "object", "additionalProperties": false, "required": ["text"], "properties": { "text": { "type": "string", "minLength": 1 } } },
            "level": { "enum": ["none", "note", "warning", "error"] },
            "absolute": { "type": "string", "pattern": "^https://[!-~]+$" },
            "reference": { "type": "string", "pattern": "^([A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$" }
          }
        }
        """);

    [Fact]
    public async Task A_log_is_as_the_standard_says()
    {
        var folder = tool.NewFolder();
        var strange = Directory.CreateDirectory(Path.Combine(folder, "a b")).FullName;
        File.WriteAllText(
            Path.Combine(strange, "prätices #1 100%.csv"),
            "ods code,asid,party key,registration,name\nA20047,918999198993,A20047-821870,cma,One\nA20048,918999198993,A20047-821870,cma,<b>\nB1,12,x,cma,\"Ü\n2\"\n");
        RegistryAssembly.Write(Path.Combine(folder, "north"), "North", "1.0.0.0", "X26-822358", "Bradford,RAE,200000001386");
        RegistryAssembly.Write(Path.Combine(folder, "south"), "South", "1.0.0.0", "X26-822358", "Leeds,RR8,200000001386");
        string[] options = ["--role", "provider", "--topology", "shared", "--environment", "LIVE", "--format", "sarif"];

        AssertIsSarif((await tool.RunAsync(folder, ["check", "a b/*.csv", "**/*.dll", .. options])).EndedWith(1).Output, least: 5);
        AssertIsSarif((await tool.RunAsync(folder, ["check", Path.Combine(strange, "*.csv"), .. options])).EndedWith(1).Output, least: 3);
        AssertIsSarif((await tool.RunAsync(folder, ["check", "north/**/*.dll", .. options])).EndedWith(0).Output, least: 0);
    }

    private static void AssertIsSarif(string text, int least)
    {
        using var log = JsonDocument.Parse(text);
        var verdict = Log.Evaluate(log.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(verdict.IsValid, string.Join('\n', (verdict.Details ?? []).Where(static detail => detail.Errors is not null)
            .Select(static detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
        var run = log.RootElement.GetProperty("runs")[0];
        var results = run.GetProperty("results").EnumerateArray().ToList();
        Assert.InRange(results.Count, least, 100);
        Assert.All(results, result => Assert.True(result.GetProperty("ruleIndex").GetInt32() < run.GetProperty("tool").GetProperty("driver").GetProperty("rules").GetArrayLength()));
    }
}
