using System.Reflection;

namespace StreamRec.Web.Components.Pages.Profile.Files;

/// <summary>The pages' own style sheets as one text, for documents that are read without the server. They come out of the program, as commands have no web root.</summary>
internal static class DocumentStyles
{
    // The order of App.razor.
    private static readonly string[] Sheets = ["tokens.css", "base.css", "controls.css", "components.css"];

    private static readonly Lazy<string> All = new(() => string.Join('\n', Sheets.Select(Read)));

    /// <summary>All rules. None of them may hold the end of a style element.</summary>
    public static string Text => All.Value;

    private static string Read(string sheet)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("styles/" + sheet) ?? throw new InvalidOperationException($"The program was built without the style sheet {sheet}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
