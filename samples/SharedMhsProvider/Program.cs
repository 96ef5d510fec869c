using System;
using System.Linq;
using GpConnect;

Console.WriteLine($"{Practices.Registry.Count} practices behind one MHS:");
foreach (var practice in Practices.Registry)
{
    Console.WriteLine($"  {practice}");
}

Console.WriteLine();
Console.WriteLine($"A member for each: {Practices.LeggPractice.Name} has the ASID {Practices.Asids.LeggPractice}.");

// The ASID in Ssp-To says which practice a request is for; the ODS code in the URL must be the same practice's (S10).
Console.WriteLine();
Receive("/A20047/STU3/1/gpconnect/structured", Practices.Asids.LeggPractice);
Receive("/B82617/STU3/1/gpconnect/structured", Practices.Asids.LeggPractice);
Receive("/A20047/STU3/1/gpconnect/structured", "200000001385");

static void Receive(string path, string sspTo)
{
    Console.WriteLine($"{path}, {SspHeaders.To}: {sspTo}");
    if (!Asid.TryParse(sspTo, out var asid) || !Practices.Registry.TryGetByAsid(asid, out var practice))
    {
        Console.WriteLine("  refused: the ASID is none of ours");
    }
    else if (!OdsCode.TryParse(path.Split('/')[1], out var odsCode) || !Practices.Registry.FindByOdsCode(odsCode).Contains(practice))
    {
        Console.WriteLine($"  refused: the ASID is {practice.Name}'s, the URL another practice's");
    }
    else
    {
        Console.WriteLine($"  served by {practice.Name}");
    }
}
