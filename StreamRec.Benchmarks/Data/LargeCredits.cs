using System.Globalization;
using StreamRec.Benchmarks.Running;
using StreamRec.Core.Samples;

namespace StreamRec.Benchmarks.Data;

/// <summary>
/// A made-up credits file of the original's size: 45,476 films with 12 actors and 10 other people each on average (some with hundreds), 190 MB
/// of Python literals with the same keys; names with apostrophes and accents among them.
/// </summary>
internal static class LargeCredits
{
    /// <summary>The rows of the original.</summary>
    public const int Films = 45_476;

    private static readonly string[] Jobs = ["Director", "Producer", "Screenplay", "Editor", "Director of Photography", "Original Music Composer", "Casting", "Art Direction"];

    private static readonly string[] Syllables = ["ma", "ri", "lo", "ken", "dá", "vo", "sha", "tin", "el", "bra", "jo", "qué", "wil", "son", "ø", "nak"];

    /// <summary>The file, written on first use.</summary>
    public static string Path(ScenarioContext context)
    {
        var path = System.IO.Path.Combine(context.WorkFolder, "large-credits.csv");
        if (!File.Exists(path))
        {
            Write(path + ".new");
            File.Move(path + ".new", path);
        }

        return path;
    }

    private static void Write(string path)
    {
        var random = new Random(1);
        using var file = SampleCsv.Create(path, ["cast", "crew", "id"]);
        for (var film = 1; film <= Films; film++)
        {
            var crowd = film % 500 == 0 ? 10 : 1;
            var cast = Enumerable.Range(0, random.Next(25) * crowd).Select(order => Actor(random, order));
            var crew = Enumerable.Range(0, random.Next(21) * crowd).Select(order => Worker(random, order));
            file.WriteRecord([PythonLiteral.List(cast), PythonLiteral.List(crew), film.ToString(CultureInfo.InvariantCulture)]);
        }
    }

    private static (string Key, object? Value)[] Actor(Random random, int order) =>
    [
        ("cast_id", order + 1), ("character", $"{Name(random)} (voice)"), ("credit_id", Code(random, 24)), ("gender", random.Next(3)), ("id", random.Next(1_900_000)),
        ("name", Name(random)), ("order", order), ("profile_path", random.Next(3) == 0 ? null : $"/{Code(random, 27)}.jpg"),
    ];

    private static (string Key, object? Value)[] Worker(Random random, int order) =>
    [
        ("credit_id", Code(random, 24)), ("department", order == 0 ? "Directing" : "Production"), ("gender", random.Next(3)), ("id", random.Next(1_900_000)),
        ("job", Jobs[order == 0 ? 0 : 1 + random.Next(Jobs.Length - 1)]), ("name", Name(random)), ("profile_path", random.Next(3) == 0 ? null : $"/{Code(random, 27)}.jpg"),
    ];

    // Low numbers are drawn more often: a few people are in many films.
    private static string Name(Random random)
    {
        var draw = random.NextDouble();
        var number = (int)(draw * draw * 200_000);
        var first = $"{Syllables[number % 16]}{Syllables[number / 16 % 16]}";
        var last = $"{Syllables[number / 256 % 16]}{Syllables[number / 4096 % 16]}{Syllables[number / 65536 % 16]}";
        return number % 50 == 0 ? $"{first} O'{last}" : $"{first} {last}";
    }

    private static string Code(Random random, int length) => random.GetHexString(length, lowercase: true);
}
