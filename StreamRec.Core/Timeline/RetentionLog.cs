using System.Text.Json;
using System.Text.Json.Serialization;
using StreamRec.Core.Storage;

namespace StreamRec.Core.Timeline;

/// <summary>What the rule has done, in one file of the data root to which a line is added for each step.</summary>
/// <param name="root">The data root.</param>
internal sealed class RetentionLog(DataRoot root)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) } };

    /// <summary>Adds a step. Call it only while nobody else does.</summary>
    public void Add(RetentionStep step) => File.AppendAllText(root.RetentionLogFile, JsonSerializer.Serialize(step, Json) + "\n");

    /// <summary>The latest steps, the latest first; a line that a killed process left half written is passed over.</summary>
    public IReadOnlyList<RetentionStep> Latest(int count)
    {
        if (!File.Exists(root.RetentionLogFile))
        {
            return [];
        }

        var steps = new List<RetentionStep>();
        foreach (var line in File.ReadLines(root.RetentionLogFile).Reverse())
        {
            if (steps.Count == count)
            {
                break;
            }

            if (TryRead(line) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps;
    }

    private static RetentionStep? TryRead(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<RetentionStep>(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
