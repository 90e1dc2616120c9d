using StreamRec.Core.Parameters;

namespace StreamRec.Core.Films;

/// <summary>Reads what people and programs give as parameters of questions about films, alike for pages and the API.</summary>
public static class FilmParameters
{
    /// <summary>The parameter that leaves films with a tiny budget out.</summary>
    public const string LeaveOutTinyBudgets = "leave_out_tiny_budgets";

    /// <summary>Reads the name of a film, without outer blanks.</summary>
    /// <exception cref="InvalidParameterException">It is missing.</exception>
    public static string ReadFilm(string parameterName, string? text) => Read(parameterName, text, "the name of a film, such as Toy Story");

    /// <summary>Reads the name of a person, without outer blanks.</summary>
    /// <exception cref="InvalidParameterException">It is missing.</exception>
    public static string ReadPerson(string parameterName, string? text) => Read(parameterName, text, "the name of a person, such as Tom Hanks");

    private static string Read(string parameterName, string? text, string accepted) =>
        string.IsNullOrWhiteSpace(text) ? throw new InvalidParameterException(parameterName, null, [accepted]) : text.Trim();
}
