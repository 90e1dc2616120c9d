using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace StreamRec.Web.Components.Pages.Api;

/// <summary>Reads the routes out of the OpenAPI document: what the document does not say, the page does not show.</summary>
internal static class DocumentReader
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>All routes, in the document's order.</summary>
    public static IReadOnlyList<ApiRoute> Read(OpenApiDocument document) =>
    [
        .. document.Paths.SelectMany(
            path => path.Value.Operations ?? [],
            (path, operation) => RouteOf(path.Key, operation.Key.Method, operation.Value)),
    ];

    private static ApiRoute RouteOf(string path, string method, OpenApiOperation operation) => new(
        operation.OperationId ?? $"{method} {path}",
        method,
        path,
        operation.Tags?.FirstOrDefault()?.Name ?? "",
        operation.Summary ?? "",
        operation.Description,
        [.. (operation.Parameters ?? []).Select(ParameterOf)],
        operation.RequestBody is { } body ? body.Content?.Values.FirstOrDefault()?.Example?.ToJsonString(Indented) ?? "{}" : null,
        [.. (operation.Responses ?? []).Select(response => AnswerOf(response.Key, response.Value)).OrderBy(answer => answer.Status)]);

    private static ApiParameter ParameterOf(IOpenApiParameter parameter)
    {
        var schema = parameter.Schema?.Items ?? parameter.Schema;
        return new ApiParameter(
            parameter.Name ?? "",
            parameter.In == ParameterLocation.Path,
            parameter.Required,
            parameter.Schema?.Items is not null,
            parameter.Description ?? "",
            (schema?.Type & ~JsonSchemaType.Null)?.ToString().ToLowerInvariant() ?? "string",
            [.. (schema?.Enum ?? []).Select(TextOf)],
            schema?.Minimum,
            schema?.Maximum,
            schema?.Default is { } value ? TextOf(value) : null,
            parameter.Example switch
            {
                null => [],
                JsonArray many => [.. many.Select(each => TextOf(each!))],
                var one => [TextOf(one)],
            });
    }

    private static ApiAnswer AnswerOf(string status, IOpenApiResponse response)
    {
        // What the body is says more than the standard's word for the status.
        var content = response.Content?.FirstOrDefault();
        var schema = content?.Value?.Schema;
        return new ApiAnswer(int.TryParse(status, CultureInfo.InvariantCulture, out var code) ? code : 0, schema?.Description ?? response.Description ?? "", content?.Key, SchemaOutline.Of(schema));
    }

    private static string TextOf(JsonNode node) => node.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node.ToJsonString();
}
