using System.Text;
using System.Text.Json;
using StreamRec.Core.Sql.Protocol;

namespace StreamRec.Core.Sql.Worker;

/// <summary>Reads the engine's errors, which it is told to give as JSON: kind, message and place.</summary>
internal static class EngineErrors
{
    /// <summary>What went wrong.</summary>
    /// <param name="message">The engine's message.</param>
    /// <param name="sql">The query, whose places the engine counts in bytes.</param>
    public static SqlProblem Read(string message, string sql)
    {
        var start = message.IndexOf('{', StringComparison.Ordinal);
        if (start >= 0)
        {
            try
            {
                using var document = JsonDocument.Parse(message.AsMemory(start));
                var kind = TextOf(document.RootElement, "exception_type") ?? "";
                return new SqlProblem(RefusalOf(kind), $"{kind}: {TextOf(document.RootElement, "exception_message")}", PositionOf(document.RootElement, sql));
            }
            catch (JsonException)
            {
                // Some messages have braces of their own.
            }
        }

        return new SqlProblem(RefusalOf(message.Split(' ')[0]), message);
    }

    private static SqlRefusal RefusalOf(string kind) => kind switch
    {
        "Permission" => SqlRefusal.NotAllowed,
        "Out" or "Out of Memory" or "std::bad_alloc" => SqlRefusal.MemoryLimit,

        // The system refused the engine something: a file or memory, which the limits of the process do.
        "IO" => SqlRefusal.NotAllowed,
        _ => SqlRefusal.Wrong,
    };

    private static string? TextOf(JsonElement error, string name) => error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? PositionOf(JsonElement error, string sql)
    {
        if (TextOf(error, "position") is not { } text || !int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var bytes))
        {
            return null;
        }

        var all = Encoding.UTF8.GetBytes(sql);
        return bytes <= all.Length ? Encoding.UTF8.GetCharCount(all, 0, bytes) : null;
    }
}
