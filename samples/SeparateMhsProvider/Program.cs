using System;
using System.Net.Http;
using GpConnect;

Console.WriteLine($"{Practices.Registry.Count} practices with an MHS each, and {IntegrationPractices.Registry.Count} of them in integration:");
foreach (var practice in Practices.Registry)
{
    Console.WriteLine($"  {practice}");
}

// As a provider: the ODS code in the URL says which practice a request is for. Ssp-To is for audit alone (S15).
Console.WriteLine();
var ofUrl = OdsCode.Parse("H81070");
var served = Practices.Registry.FindByOdsCode(ofUrl);
Console.WriteLine(served.Count == 1
    ? $"A request for {ofUrl} is for {served[0].Name}."
    : $"A request for {ofUrl} is for none of ours.");

// As a consumer: an endpoint of both roles may also send. Ssp-From is that of the organisation where the request originates (P2).
var originating = OdsCode.Parse("C84023");
using var request = new HttpRequestMessage(HttpMethod.Get, "https://proxy.example/https://provider.example/M85174/STU3/1/gpconnect/fhir/Slot");
request.SetSspHeaders(from: Practices.Registry.FindByOdsCode(originating)[0], to: Practices.StationRoadSurgery, InteractionIds.SearchSlot);

Console.WriteLine();
Console.WriteLine("A search for free appointments (not sent):");
Console.Write(request.Headers);
