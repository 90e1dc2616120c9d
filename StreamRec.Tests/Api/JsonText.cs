using System.Text.Json;

namespace StreamRec.Tests.Api;

/// <summary>Short ways into a JSON document.</summary>
internal static class JsonText
{
    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static int Number(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    public static bool IsNull(this JsonElement element, string name) => element.GetProperty(name).ValueKind == JsonValueKind.Null;

    /// <summary>The texts of an array, or of one property of its objects.</summary>
    public static string[] Texts(this JsonElement element, string name, string? inner = null) =>
        [.. element.GetProperty(name).EnumerateArray().Select(each => inner is null ? each.GetString()! : each.GetProperty(inner).GetString()!)];
}
