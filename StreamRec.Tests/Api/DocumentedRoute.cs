using System.Text.Json;

namespace StreamRec.Tests.Api;

/// <summary>A route as the OpenAPI document describes it, with the request that its examples make.</summary>
internal sealed record DocumentedRoute(string Path, string Method, JsonElement Operation)
{
    /// <summary>The route's parameters.</summary>
    public IReadOnlyList<JsonElement> Parameters => Operation.TryGetProperty("parameters", out var parameters) ? [.. parameters.EnumerateArray()] : [];

    /// <summary>The address that the examples of the parameters make.</summary>
    public string ExampleAddress
    {
        get
        {
            var path = Path;
            var query = new List<string>();
            foreach (var parameter in Parameters.Where(parameter => parameter.TryGetProperty("example", out _)))
            {
                var (name, example) = (parameter.Text("name")!, parameter.GetProperty("example"));
                var values = example.ValueKind == JsonValueKind.Array ? example.EnumerateArray().ToList() : [example];
                if (parameter.Text("in") == "path")
                {
                    path = path.Replace($"{{{name}}}", Uri.EscapeDataString(values[0].ToString()), StringComparison.Ordinal);
                }
                else
                {
                    query.AddRange(values.Select(value => $"{name}={Uri.EscapeDataString(value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetRawText() : value.ToString())}"));
                }
            }

            return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
        }
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
}
