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

// A provider finds the practice by the ODS code in the URL, case included (S10, S15). The headers are for audit and debugging only: they
// are logged, and nothing is looked up by them.
Console.WriteLine();
Receive("/A20047/STU3/1/gpconnect/structured/Patient/$gpc.getstructuredrecord");
Receive("/a20047/STU3/1/gpconnect/structured/Patient/$gpc.getstructuredrecord");
Receive("/C84023/STU3/1/gpconnect/structured/Patient/$gpc.getstructuredrecord");

static void Receive(string path)
{
    var odsCode = path.Split('/')[1];
    var practice = Practices.Registry.SingleOrDefault(practice => practice.OdsCode.ToString() == odsCode);
    Console.WriteLine(path);
    Console.WriteLine($"  audit: {SspHeaders.From}: 200000001385, {SspHeaders.To}: 918999198993, {SspHeaders.TraceId}: {Guid.NewGuid()}");
    Console.WriteLine(practice is null ? $"  refused: no practice here has the ODS code {odsCode}" : $"  served by {practice.Name}");
}
