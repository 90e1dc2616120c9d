using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using StreamRec.Core.Snapshots;

namespace StreamRec.Core.Automation;

/// <summary>Why a file was put aside; written beside it, for programs and for people.</summary>
/// <param name="File">The file's name in the watched folder.</param>
/// <param name="When">When it was put aside.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Line">The line, from 1, where it is known.</param>
/// <param name="Field">The column, where it is known.</param>
/// <param name="Rejections">The rows that cannot be used, the first of them.</param>
public sealed record QuarantineReport(string File, DateTimeOffset When, string Reason, long? Line, string? Field, IReadOnlyList<Rejection> Rejections)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes <c>FILE.report.json</c> and <c>FILE.report.txt</c> beside the file.</summary>
    /// <param name="file">Where the file is now.</param>
    internal void WriteBeside(string file)
    {
        System.IO.File.WriteAllBytes(file + ".report.json", JsonSerializer.SerializeToUtf8Bytes(this, Json));
        System.IO.File.WriteAllText(file + ".report.txt", ToText());
    }

    private string ToText()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{File} was not imported ({When.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC).\n\n{Reason}\n");
        if (Rejections.Count > 0)
        {
            text.Append("\nRows that cannot be used, the first of them:\n");
        }

        foreach (var rejection in Rejections)
        {
            text.Append(CultureInfo.InvariantCulture, $"  line {rejection.Line}{(rejection.Field is null ? "" : $", column {rejection.Field}")}: {rejection.Problem}\n");
        }

        return text.Append("\nMend the file and put it into the watched folder again.\n").ToString();
    }
}
