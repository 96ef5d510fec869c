using System;
using System.Net.Http;
using GpConnect;

Console.WriteLine($"{Practices.Registry.Count} practices with an MHS each, and {IntegrationPractices.Registry.Count} of them in integration:");
foreach (var practice in Practices.Registry)
{
    Console.WriteLine($"  {practice}");
}

// As a provider: Ssp-To says which practice a request is for.
Console.WriteLine();
var sspTo = Asid.Parse(Practices.Asids.RiversidePractice);
Console.WriteLine(Practices.Registry.TryGetByAsid(sspTo, out var served)
    ? $"A request with {SspHeaders.To}: {sspTo} is for {served.Name}."
    : $"A request with {SspHeaders.To}: {sspTo} is for none of ours.");

// As a consumer: an endpoint of both roles may also send. The request originates at Oakwood, so Ssp-From is Oakwood's (P2).
using var request = new HttpRequestMessage(HttpMethod.Get, "https://proxy.example/https://provider.example/M85174/STU3/1/gpconnect/fhir/Slot");
request.SetSspHeaders(from: Practices.OakwoodSurgery, to: Practices.StationRoadSurgery, InteractionIds.SearchSlot);

Console.WriteLine();
Console.WriteLine("A search for free appointments (not sent):");
Console.Write(request.Headers);
