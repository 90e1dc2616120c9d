using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Logging.Abstractions;
using StreamRec.Core.Profiling.Export;
using StreamRec.Web.Browser;
using StreamRec.Web.Studio;

namespace StreamRec.Web.Components.Pages.Profile.Files;

/// <summary>Makes files of profiles and of comparisons: the same from the page, the API and the command. Each says which table, filter and snapshot it is of, and when it was computed.</summary>
internal static class ProfileFiles
{
    /// <summary>Makes a file, in the language of the caller.</summary>
    /// <param name="result">The profile, or two.</param>
    /// <param name="labels">The sides' names, where there are two.</param>
    /// <param name="format">In which form.</param>
    public static async Task<ProfileFile> MakeAsync(ProfileResult result, (string Left, string Right) labels, ProfileFileFormat format)
    {
        ArgumentNullException.ThrowIfNull(result);
        var name = Path.GetFileNameWithoutExtension(CsvText.FileName($"profile {result.Left.Name} {result.Left.ComputedAt.UtcDateTime.ToString("yyyyMMdd HHmm", CultureInfo.InvariantCulture)}"));
        return format switch
        {
            ProfileFileFormat.Html => new ProfileFile(name + ".html", "text/html", Encoding.UTF8.GetBytes(await RenderAsync(result, labels))),
            ProfileFileFormat.Csv => new ProfileFile(name + ".csv", "text/csv", CsvText.Write(ProfileFigure.Headings, Figures(result, labels).Select(figure => figure.Cells))),
            _ => new ProfileFile(name + ".parquet", "application/vnd.apache.parquet", Parquet(result, labels)),
        };
    }

    // Nothing in the document needs a service: what does is not in it. Letters of every script stand as they are, which keeps it readable and short.
    private static async Task<string> RenderAsync(ProfileResult result, (string Left, string Right) labels)
    {
        await using var services = new ServiceCollection().AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(ProfileDocument.Result)] = result, [nameof(ProfileDocument.Labels)] = labels });
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ProfileDocument>(parameters)).ToHtmlString());
    }

    private static IReadOnlyList<ProfileFigure> Figures(ProfileResult result, (string Left, string Right) labels) =>
        [.. result.Comparison is { } comparison ? ProfileFigures.Of(comparison, labels.Left, labels.Right) : ProfileFigures.Of(result.Left)];

    private static byte[] Parquet(ProfileResult result, (string Left, string Right) labels)
    {
        var origin = ProfileFigures.Origin(result.Left);
        if (result.Comparison is { } comparison)
        {
            origin = [.. origin, .. ProfileFigures.Origin(comparison.Right).Select(each => KeyValuePair.Create("compared." + each.Key, each.Value))];
        }

        var folder = Directory.CreateTempSubdirectory("streamrec-file-");
        try
        {
            var path = Path.Combine(folder.FullName, "profile.parquet");
            ProfileParquet.Write(path, Figures(result, labels), origin);
            return File.ReadAllBytes(path);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
