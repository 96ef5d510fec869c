using System;
using System.Net.Http;
using GpConnect;

Console.WriteLine($"{Organisations.Registry.Count} organisations with an MHS each:");
foreach (var organisation in Organisations.Registry)
{
    Console.WriteLine($"  {organisation}");
}

// Each installation knows its organisation, from its configuration for example.
var installedAt = args is [var odsCode] ? OdsCode.Parse(odsCode) : Organisations.WestSuffolk.OdsCode;
foreach (var consumer in Organisations.Registry.FindByOdsCode(installedAt))
{
    // Where the request goes, its URL and ASID, comes from SDS.
    using var request = new HttpRequestMessage(HttpMethod.Get, "https://proxy.example/https://provider.example/B82617/STU3/1/gpconnect/documents/Binary/07a6483f");
    request.SetSspHeaders(consumer, Asid.Parse("227319907549"), InteractionIds.ReadDocumentsBinary);

    Console.WriteLine();
    Console.WriteLine($"For {consumer.Name} (not sent):");
    Console.Write(request.Headers);
}
