using System;

// Registries are public members of users' assemblies, which may be CLS compliant.
[assembly: CLSCompliant(true)]
