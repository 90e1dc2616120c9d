using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace StreamRec.Tests.Web;

/// <summary>bUnit was compiled against another version of AngleSharp.Diffing than the one that can be had; the one beside the tests serves.</summary>
internal static class BunitAssemblies
{
    private const string Diffing = "AngleSharp.Diffing";

    [ModuleInitializer]
    internal static void Load() => AssemblyLoadContext.Default.Resolving += Resolve;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name) =>
        string.Equals(name.Name, Diffing, StringComparison.Ordinal)
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, Diffing + ".dll"))
            : null;
}
