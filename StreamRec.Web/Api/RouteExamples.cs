using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>Writes each route's <see cref="RouteExample"/> into the OpenAPI document, at its parameters and its body.</summary>
internal sealed class RouteExamples(IWorkspaceSource source) : IOpenApiOperationTransformer
{
    private readonly ExampleValues values = new(source.Current);

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The example names a parameter that the route does not have.</exception>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<RouteExample>().LastOrDefault() is not { } example)
        {
            return Task.CompletedTask;
        }

        foreach (var (name, texts) in QueryHelpers.ParseQuery(example.Values))
        {
            var parameter = operation.Parameters?.OfType<OpenApiParameter>().FirstOrDefault(parameter => parameter.Name == name)
                ?? throw new InvalidOperationException($"The example of {operation.OperationId} has a value for '{name}', which is no parameter of it.");
            parameter.Example = ValueOf([.. texts.Select(text => values.Fill(text!))], parameter.Schema?.Type);
        }

        if (example.Body is { } body && operation.RequestBody?.Content is { } contents)
        {
            foreach (var content in contents.Values)
            {
                content.Example = JsonNode.Parse(values.Fill(body));
            }
        }

        return Task.CompletedTask;
    }

    private static JsonNode ValueOf(string[] texts, JsonSchemaType? type) => type switch
    {
        { } many when many.HasFlag(JsonSchemaType.Array) => new JsonArray([.. texts.Select(text => (JsonNode)text)]),
        { } whole when whole.HasFlag(JsonSchemaType.Integer) => long.Parse(texts[0], CultureInfo.InvariantCulture),
        { } number when number.HasFlag(JsonSchemaType.Number) => decimal.Parse(texts[0], CultureInfo.InvariantCulture),
        { } flag when flag.HasFlag(JsonSchemaType.Boolean) => bool.Parse(texts[0]),
        _ => texts[0],
    };
}
