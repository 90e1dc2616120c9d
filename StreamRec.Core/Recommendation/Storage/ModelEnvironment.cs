using System.Diagnostics;
using System.Runtime.InteropServices;

namespace StreamRec.Core.Recommendation.Storage;

/// <summary>Where and with what a model was trained.</summary>
/// <param name="Program">The program's version.</param>
/// <param name="Runtime">The .NET runtime.</param>
/// <param name="System">The operating system and the processor's architecture.</param>
/// <param name="Cores">The processor cores of the machine.</param>
/// <param name="PeakMemoryBytes">The most memory the process had held when the model was stored; in a server that is all it does, not the training alone.</param>
public sealed record ModelEnvironment(string Program, string Runtime, string System, int Cores, long PeakMemoryBytes)
{
    /// <summary>What holds now.</summary>
    public static ModelEnvironment Current
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return new ModelEnvironment(
                ProgramVersion.Current,
                RuntimeInformation.FrameworkDescription,
                $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}",
                Environment.ProcessorCount,
                process.PeakWorkingSet64);
        }
    }
}
