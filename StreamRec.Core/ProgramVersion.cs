using System.Reflection;

namespace StreamRec.Core;

/// <summary>The version of the program.</summary>
public static class ProgramVersion
{
    /// <summary>The version, such as <c>0.1.0</c>, without build data.</summary>
    public static string Current { get; } =
        (typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];
}
