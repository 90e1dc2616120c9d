using System.Text.Json;

namespace StreamRec.Tests.Questions;

/// <summary>One case of the acceptance file: a query, its parameters and the expected answer.</summary>
public sealed class AcceptanceCase
{
    private static readonly Lazy<AcceptanceCase[]> Loaded = new(Read);

    private readonly JsonElement element;

    private AcceptanceCase(JsonElement element) => this.element = element;

    public string Query => element.GetProperty("query").GetString()!;

    public JsonElement Expected => element.GetProperty("expected");

    /// <summary>What else the case says of its answer; empty when it says nothing.</summary>
    public string Note => element.TryGetProperty("note", out var note) ? note.GetString() ?? "" : "";

    /// <summary>The expected answer for films only, where the case has one.</summary>
    public JsonElement? MoviesOnly => element.TryGetProperty("movies_only", out var value) ? value : null;

    private string Id => element.GetProperty("id").GetString()!;

    /// <summary>The ids of all cases of a query, as rows of a theory; none when the file is not here.</summary>
    public static TheoryData<string> IdsOf(string query)
    {
        var rows = new TheoryData<string>();
        foreach (var each in Loaded.Value.Where(each => string.Equals(each.Query, query, StringComparison.Ordinal)))
        {
            rows.Add(each.Id);
        }

        if (Loaded.Value.Length == 0)
        {
            rows.Add(new TheoryDataRow<string>("") { Skip = SharedData.Absent });
        }

        return rows;
    }

    public static AcceptanceCase Find(string id) => Loaded.Value.Single(each => string.Equals(each.Id, id, StringComparison.Ordinal));

    /// <summary>A parameter as text, or <see langword="null"/> when it is absent or null.</summary>
    public string? Parameter(string name) =>
        element.GetProperty("params").TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    private static AcceptanceCase[] Read()
    {
        if (SharedData.PathOrNull("acceptance.json") is not { } path)
        {
            return [];
        }

        using var stream = File.OpenRead(path);
        return [.. JsonDocument.Parse(stream).RootElement.EnumerateArray().Select(each => new AcceptanceCase(each))];
    }
}
