using System.Collections;
using System.Globalization;
using StreamRec.Core.Ingestion;
using StreamRec.Core.Ratings;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Tests.Web;

/// <summary>Whatever the core says about files that cannot be used is said in the visitor's language on the pages.</summary>
public sealed class ProblemWordingTests
{
    // Where the core makes the texts that pages show of files and their rows.
    private static readonly string[] Places = ["Ingestion", "Intake", "Profiling/Sources", "PythonLiterals/LiteralException.cs", "Ratings", "Automation/FolderWatch.cs"];

    private static readonly string[] Others =
    [
        // Rules and kinds of files, which ImportText says by their names.
        "ImportRule.cs", "FileReasons.cs",

        // Only read by commands, or what a program did wrong, or inside a message of a library.
        "ImportOptions.cs", "UploadOptions.cs", "RatingFilePair.cs", "FastRatingReader.cs", "RatingParquetReader.cs", "RatingParquetWriter.cs", "RatingReport.cs", "RatingTable.cs", "RatingTableFiller.cs", "TitleIdIndex.cs",
        "UserDirectory.cs", "RatingFileReader.cs",
    ];

    [Fact]
    public void Texts_EverySentenceOfTheCoreAboutFiles_IsThere()
    {
        var known = ProblemText.ResourceManager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().Select(entry => (string)entry.Value!).ToHashSet(StringComparer.Ordinal);

        var said = SourceFiles().SelectMany(path => SourceSentences.Of(path).Select(text => $"{Path.GetFileName(path)}: {text}")).ToList();

        Assert.InRange(said.Count, 90, 1_000);
        Assert.Equal([], said.Where(text => !known.Contains(text[(text.IndexOf(": ", StringComparison.Ordinal) + 2)..])));
    }

    [Fact]
    public void Of_SourceWithValuesQuotesAndTextsInside_FindsTheSentences()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("A.cs", """
            // "a comment is no text."
            var a = x == '"' ? "no sentence" : "one cell is \"too\" long.";
            throw new B($"row {row + 1} of {(file is null ? "a file is meant." : file["x"])} has {{no}} end: " + error.Message);
            """);

        Assert.Equal(["one cell is \"too\" long.", "a file is meant.", "row {0} of {1} has {no} end: {2}"], SourceSentences.Of(path));
    }

    [Theory]
    [InlineData("a.csv: the file is empty.", "a.csv: el archivo está vacío.")]
    [InlineData("a.zip/b.csv, line 3, column date_added: \"soon\" is not a date such as \"September 25, 2021\".", "a.zip/b.csv, línea 3, columna date_added: «soon» no es una fecha como \"September 25, 2021\".")]
    [InlineData("line 3: the file is empty.", "línea 3: el archivo está vacío.")]
    [InlineData("a quoted cell is never closed; the file may have been cut off. The record runs to line 9.", "una celda entre comillas no se cierra nunca; el archivo puede haber quedado cortado. El registro llega hasta la línea 9.")]
    [InlineData(
        "1.csv, line 2, column rating: 5 of 6 rows were rejected, more than the allowed share of 0.5 (StreamRec:Import:MaximumRejectedShare). The first: \"9\": the score is not 0.5 to 5 in half steps.",
        "1.csv, línea 2, columna rating: se rechazaron 5 de 6 filas, más que la parte permitida de 0.5 (StreamRec:Import:MaximumRejectedShare). La primera: «9»: la nota no es de 0.5 a 5 en medios puntos.")]
    [InlineData(
        "Nothing here can be imported: no platform catalog, film list or ratings were found. a.txt: A file that describes the data, not data. b.csv: MovieLens tags are not imported.",
        "Aquí no hay nada que se pueda importar: no se encontró ningún catálogo de plataforma, lista de películas ni valoraciones. a.txt: Un archivo que describe los datos, no datos. b.csv: Las etiquetas de MovieLens no se importan.")]
    [InlineData("platform ratings (CSV). Rejected: 3 × no catalog has this title, 1 × not a number.", "platform ratings (CSV). Rechazadas: 3 × ningún catálogo tiene este título, 1 × no es un número.")]
    [InlineData("b.csv: a.csv holds the catalog of Hulu already. Import one of the two.", "b.csv: a.csv ya contiene el catálogo de Hulu. Importa uno de los dos.")]
    [InlineData("at character 5: a dictionary is expected, the end of the cell is found.", "en el carácter 5: se espera un diccionario, se encuentra el final de la celda.")]
    [InlineData("\"credits\" is not a film number.", "«credits» no es un número de película.")]
    [InlineData("Sniffing failed: whatever a library says.", "Sniffing failed: whatever a library says.")]
    [InlineData("", "")]
    public void InVisitorsLanguage_Spanish_SaysPlaceAndProblemAndLeavesWhatItDoesNotKnow(string english, string spanish)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");

        Assert.Equal(spanish, ProblemWording.InVisitorsLanguage(english));
    }

    [Fact]
    public void InVisitorsLanguage_EndlessText_StaysAsItIs()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");
        var text = string.Concat(Enumerable.Repeat("the archive is damaged: ", 100_000));

        Assert.Equal(text, ProblemWording.InVisitorsLanguage(text));
    }

    [Fact]
    public void InVisitorsLanguage_English_IsUnchanged()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");

        Assert.Equal("a.csv: the file is empty.", ProblemWording.InVisitorsLanguage("a.csv: the file is empty."));
    }

    [Fact]
    public void InVisitorsLanguage_EveryReasonToRejectARating_IsSaid()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");

        Assert.All(Enum.GetValues<RejectionReason>(), reason => Assert.NotEqual(RejectionText.Of(reason), ProblemWording.InVisitorsLanguage(RejectionText.Of(reason))));
    }

    [Fact]
    public void InVisitorsLanguage_TextOfAnException_IsTheSameWithItsPlace()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("es");

        Assert.Equal("a.csv, línea 2, columna id: hace falta un título.", ProblemWording.InVisitorsLanguage(new UnusableInputException("a title is needed.", "a.csv", 2, "id").Message));
    }

    private static IEnumerable<string> SourceFiles() => Places
        .Select(place => Path.Combine(SharedData.RepositoryRoot(), "StreamRec.Core", place))
        .SelectMany(place => File.Exists(place) ? [place] : Directory.EnumerateFiles(place, "*.cs", SearchOption.AllDirectories))
        .Where(path => !Others.Contains(Path.GetFileName(path)));
}
