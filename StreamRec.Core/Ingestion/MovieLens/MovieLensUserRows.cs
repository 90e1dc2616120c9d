using System.Globalization;
using System.Text;
using StreamRec.Core.Ingestion.Files;
using StreamRec.Core.Recommendation.Attributes;

namespace StreamRec.Core.Ingestion.MovieLens;

/// <summary>Reads what MovieLens says of its users: <c>u.user</c> (id|age|gender|occupation|zip) and <c>users.dat</c> (id::gender::age::occupation::zip).</summary>
internal static class MovieLensUserRows
{
    /// <summary>The file names that such files have.</summary>
    public static readonly string[] FileNames = ["users.dat", "u.user"];

    private const int Fields = 5;

    /// <summary>Each user's number with the names of their attributes: age in bands of five years, gender, occupation and region.</summary>
    /// <exception cref="UnusableInputException">A row cannot be read; the message names it.</exception>
    public static IEnumerable<(int User, IReadOnlyList<string> Attributes)> Read(InputFile file, ImportOptions options, CancellationToken cancellation)
    {
        var text = Encoding.UTF8.GetString(TextContent.Read(file, options, latin1Allowed: true).Utf8.Span);
        var number = 0L;
        foreach (var line in text.Split('\n'))
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return ReadLine(line.TrimEnd('\r'), file, number);
            }
        }
    }

    private static (int User, IReadOnlyList<string> Attributes) ReadLine(string line, InputFile file, long number)
    {
        var hasGenderFirst = line.Contains("::", StringComparison.Ordinal);
        var cells = line.Split(hasGenderFirst ? "::" : "|");
        if (cells.Length != Fields)
        {
            throw new UnusableInputException(string.Create(CultureInfo.InvariantCulture, $"{cells.Length} fields where user, age, gender, occupation and zip code are expected."), file.DisplayName, number);
        }

        var (ageCell, genderCell) = hasGenderFirst ? (cells[2], cells[1]) : (cells[1], cells[2]);
        var attributes = new List<string> { AttributeNames.Years("age", Whole(ageCell, "age", file, number)) };
        Add("gender", genderCell);
        Add("occupation", cells[3]);
        Add("region", cells[4] is ['0' or '1' or '2' or '3' or '4' or '5' or '6' or '7' or '8' or '9', ..] ? cells[4][..1] : "");
        return (Whole(cells[0], "user", file, number), attributes);

        void Add(string kind, string value)
        {
            if (AttributeNames.Of(kind, value) is { } name)
            {
                attributes.Add(name);
            }
        }
    }

    private static int Whole(string cell, string field, InputFile file, long line) =>
        int.TryParse(cell.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new UnusableInputException($"\"{cell}\" is not a whole number.", file.DisplayName, line, field);
}
