using System.Text.Json;

namespace StreamRec.Tests.Api;

/// <summary>A route as the OpenAPI document describes it, with the request that its examples make.</summary>
internal sealed record DocumentedRoute(string Path, string Method, JsonElement Operation)
{
    /// <summary>The route's parameters.</summary>
    public IReadOnlyList<JsonElement> Parameters => Operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    /// <summary>The address that the examples of the parameters make.</summary>
    public string ExampleAddress => AddressWith(odd: null, "");

    /// <summary>The address of the example with another value in one place.</summary>
    /// <param name="odd">The name of the parameter whose value is replaced, or <see langword="null"/>.</param>
    /// <param name="value">The value, as it stands in an address.</param>
    public string AddressWith(string? odd, string value)
    {
        var path = Path;
        var query = new List<string>();
        foreach (var parameter in Parameters)
        {
            var name = parameter.Text("name")!;
            var texts = name == odd ? [value] : ExampleOf(parameter);
            if (parameter.Text("in") == "path")
            {
                path = path.Replace($"{{{name}}}", texts[0].Length == 0 ? "%20" : texts[0], StringComparison.Ordinal);
            }
            else
            {
                query.AddRange(texts.Select(text => $"{name}={text}"));
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    /// <summary>The request that the examples make.</summary>
    public HttpRequestMessage ExampleRequest()
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), ExampleAddress);
        if (Operation.TryGetProperty("requestBody", out var body))
        {
            var content = body.GetProperty("content").EnumerateObject().First();
            request.Content = new StringContent(content.Value.GetProperty("example").GetRawText(), System.Text.Encoding.UTF8, content.Name);
        }

        return request;
    }

    /// <summary>All routes of a document.</summary>
    public static IReadOnlyList<DocumentedRoute> Of(JsonElement document) =>
    [
        .. document.GetProperty("paths").EnumerateObject().SelectMany(
            path => path.Value.EnumerateObject(),
            (path, operation) => new DocumentedRoute(path.Name, operation.Name.ToUpperInvariant(), operation.Value)),
    ];

    // Escaped; a flag as JSON writes it, with a small letter.
    private static string[] ExampleOf(JsonElement parameter)
    {
        if (!parameter.TryGetProperty("example", out var example))
        {
            return [];
        }

        JsonElement[] values = example.ValueKind == JsonValueKind.Array ? [.. example.EnumerateArray()] : [example];
        return [.. values.Select(each => Uri.EscapeDataString(each.ValueKind == JsonValueKind.String ? each.GetString()! : each.GetRawText()))];
    }
}
