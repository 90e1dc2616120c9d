using System.Globalization;

namespace StreamRec.Web.Commands;

/// <summary>Shows how far long work is, on one line of a terminal.</summary>
internal sealed class ProgressLine(TextWriter error, bool enabled) : IDisposable
{
    private readonly Lock writing = new();
    private string shown = "";

    /// <summary>Shows a stage and its percentage.</summary>
    public void Show(string stage, double fraction)
    {
        if (!enabled)
        {
            return;
        }

        var line = string.Create(CultureInfo.InvariantCulture, $"{stage} {Math.Clamp(fraction, 0, 1):P0}");
        lock (writing)
        {
            if (line != shown)
            {
                error.Write("\r" + line.PadRight(shown.Length));
                shown = line;
            }
        }
    }

    /// <summary>Clears the line.</summary>
    public void Dispose()
    {
        if (shown.Length > 0)
        {
            error.Write("\r" + new string(' ', shown.Length) + "\r");
        }
    }
}
