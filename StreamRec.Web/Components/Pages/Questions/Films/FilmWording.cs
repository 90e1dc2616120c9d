using System.Globalization;
using StreamRec.Core.Films;
using StreamRec.Web.Components.Controls;
using StreamRec.Web.Localization;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Components.Pages.Questions.Films;

/// <summary>Films and numbers as the visitor reads them, and as cells of tables.</summary>
internal static class FilmWording
{
    /// <summary>The name, with the year where it is known.</summary>
    public static string NameOf(Film film) =>
        film.Title.ReleaseYear is { } year ? Wording.Fill(FilmQuestionsText.NameOfYear, film.Title.Name, year) : film.Title.Name;

    /// <summary>A return or a mean of returns.</summary>
    public static string Return(double value) => value.ToString("N2", CultureInfo.CurrentCulture);

    /// <summary>A mean vote.</summary>
    public static string Vote(double? value) => value?.ToString("0.0", CultureInfo.CurrentCulture) ?? FilmQuestionsText.Unknown;

    /// <summary>A popularity.</summary>
    public static string Popularity(double value) => value.ToString("N2", CultureInfo.CurrentCulture);

    /// <summary>A film's name as a link to its page.</summary>
    public static TableCell NameCell(Film film) => new(film.Title.Name, $"titles/{Uri.EscapeDataString(film.Title.Id)}");

    /// <summary>A film's year.</summary>
    public static TableCell YearCell(Film film) => new(film.Title.ReleaseYear?.ToString(CultureInfo.InvariantCulture) ?? "");

    /// <summary>A number, in the file without separators; the word for "unknown" (in the file nothing) where there is none.</summary>
    public static TableCell NumberCell(double? value, string format) => value is { } number
        ? new TableCell(number.ToString(format, CultureInfo.CurrentCulture), Raw: number.ToString(CultureInfo.InvariantCulture))
        : new TableCell(FilmQuestionsText.Unknown, Raw: "");

    /// <summary>A day.</summary>
    public static TableCell DateCell(DateOnly? date) => date is { } day
        ? new TableCell(day.ToString("d", CultureInfo.CurrentCulture), Raw: day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        : new TableCell(FilmQuestionsText.Unknown, Raw: "");

    /// <summary>Several remarks as one; <see langword="null"/> when there are none.</summary>
    public static string? Join(params string?[] remarks)
    {
        var text = string.Join(' ', remarks.Where(remark => remark is not null));
        return text.Length == 0 ? null : text;
    }
}
