using StreamRec.Core.Catalog;
using StreamRec.Core.Parameters;

namespace StreamRec.Core.Films;

/// <summary>A month or a weekday as somebody named it.</summary>
/// <param name="Number">A month from 1 to 12, or a weekday from 1 (Monday) to 7 (Sunday).</param>
/// <param name="Name">Its proper name in the language of the question, such as <c>septiembre</c> for <c>SETIEMBRE</c>.</param>
public readonly record struct CalendarName(int Number, string Name);

/// <summary>Months and weekdays by their Spanish and English names, in any case, with or without accents.</summary>
public static class CalendarNames
{
    private const string OtherSeptember = "setiembre";
    private const int September = 9;

    /// <summary>The Spanish months from <c>enero</c> on.</summary>
    public static IReadOnlyList<string> SpanishMonths { get; } =
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"];

    /// <summary>The English months from <c>January</c> on.</summary>
    public static IReadOnlyList<string> EnglishMonths { get; } =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The Spanish weekdays from <c>lunes</c> on.</summary>
    public static IReadOnlyList<string> SpanishWeekdays { get; } = ["lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"];

    /// <summary>The English weekdays from <c>Monday</c> on.</summary>
    public static IReadOnlyList<string> EnglishWeekdays { get; } = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    // After the lists that they are made of: static members get their values in the order in which they are written.
    private static readonly Dictionary<string, CalendarName> Months = Index(SpanishMonths, EnglishMonths, (OtherSeptember, September));
    private static readonly Dictionary<string, CalendarName> Weekdays = Index(SpanishWeekdays, EnglishWeekdays);

    /// <summary>Reads the name of a month.</summary>
    /// <exception cref="InvalidParameterException">It is missing or no month.</exception>
    public static CalendarName ReadMonth(string parameterName, string? text) => Read(parameterName, text, Months, [.. SpanishMonths, .. EnglishMonths]);

    /// <summary>Reads the name of a weekday.</summary>
    /// <exception cref="InvalidParameterException">It is missing or no weekday.</exception>
    public static CalendarName ReadWeekday(string parameterName, string? text) => Read(parameterName, text, Weekdays, [.. SpanishWeekdays, .. EnglishWeekdays]);

    private static CalendarName Read(string parameterName, string? text, Dictionary<string, CalendarName> names, string[] accepted) =>
        string.IsNullOrWhiteSpace(text) ? throw new InvalidParameterException(parameterName, null, accepted)
        : names.TryGetValue(TextKey.Fold(text), out var name) ? name
        : throw new InvalidParameterException(parameterName, text, accepted);

    private static Dictionary<string, CalendarName> Index(IReadOnlyList<string> spanish, IReadOnlyList<string> english, params (string Name, int Number)[] others)
    {
        var names = new Dictionary<string, CalendarName>(StringComparer.Ordinal);
        for (var place = 0; place < spanish.Count; place++)
        {
            names.Add(TextKey.Fold(spanish[place]), new CalendarName(place + 1, spanish[place]));
            names.Add(TextKey.Fold(english[place]), new CalendarName(place + 1, english[place]));
        }

        foreach (var (name, number) in others)
        {
            names.Add(name, new CalendarName(number, spanish[number - 1]));
        }

        return names;
    }
}
