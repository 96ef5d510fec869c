using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using GpConnect;

Console.WriteLine($"{Trusts.Registry.Count} organisations behind the MHS {Trusts.PartyKeys.LeedsTeaching}:");
foreach (var trust in Trusts.Registry)
{
    Console.WriteLine($"  {trust}");
}

// The test environment's are in settings, in the form that the rules check, too.
using var settings = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "appsettings.json")));
var section = settings.RootElement.GetProperty("GpConnect");
Console.WriteLine($"In {section.GetProperty("Environment")}:");
foreach (var trust in section.GetProperty("Consumers").GetProperty("Endpoints").EnumerateArray())
{
    Console.WriteLine($"  {trust.GetProperty("Name")}: {Asid.Parse(trust.GetProperty("Asid").GetString()!)}");
}

// Ssp-From is the ASID of the organisation where the request originates, so it is looked up by the user's organisation (P2).
// Where the request goes, its URL and ASID, comes from SDS.
Send("RAE", "https://provider.example/A20047/STU3/1/gpconnect/structured/Patient/$gpc.getstructuredrecord", "918999198993");
Send("RXX", "https://provider.example/A20047/STU3/1/gpconnect/structured/Patient/$gpc.getstructuredrecord", "918999198993");

static void Send(string usersOrganisation, string url, string providerAsid)
{
    Console.WriteLine();
    if (Trusts.Registry.FindByOdsCode(OdsCode.Parse(usersOrganisation)) is not [var consumer, ..])
    {
        Console.WriteLine($"{usersOrganisation} may not send: it has no ASID for this system.");
        return;
    }

    using var request = new HttpRequestMessage(HttpMethod.Post, "https://proxy.example/" + url);
    request.SetSspHeaders(consumer, Asid.Parse(providerAsid), InteractionIds.GetStructuredRecord);
    Console.WriteLine($"For {consumer.Name} (not sent):");
    Console.Write(request.Headers);
}
