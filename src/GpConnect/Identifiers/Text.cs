// The characters an identifier is read from: a span where there are spans without another package, a string elsewhere.
#if NET8_0_OR_GREATER
global using Text = System.ReadOnlySpan<char>;
#else
global using Text = string;
#endif
