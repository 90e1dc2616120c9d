using System.Globalization;
using System.Text;
using StreamRec.Core.Snapshots;
using StreamRec.Web.Browser;

namespace StreamRec.Web.Api;

/// <summary>Rejected rows as a table for spreadsheets, written as they are read out.</summary>
internal static class RejectedRows
{
    private const int RowsAtOnce = 500;

    private static readonly string[] Headings = ["file", "row", "line", "column", "problem", "left_out"];

    /// <summary>Writes the table.</summary>
    public static async Task WriteAsync(IReadOnlyList<Rejection> rejections, Stream content)
    {
        await using var writer = new StreamWriter(content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(CsvText.Text(Headings, []));
        foreach (var some in rejections.Chunk(RowsAtOnce))
        {
            await writer.WriteAsync(CsvText.Rows(some.Select(Row)));
        }
    }

    private static string[] Row(Rejection rejection) =>
    [
        rejection.File,
        rejection.Row > 0 ? rejection.Row.ToString(CultureInfo.InvariantCulture) : "",
        rejection.Line.ToString(CultureInfo.InvariantCulture),
        rejection.Field ?? "",
        rejection.Problem,
        rejection.Kind == RejectionKind.Row ? "row" : "value",
    ];
}
