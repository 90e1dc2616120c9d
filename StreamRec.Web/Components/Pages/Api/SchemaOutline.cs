using Microsoft.OpenApi;

namespace StreamRec.Web.Components.Pages.Api;

/// <summary>Lays a JSON schema out as a list of fields, the inner ones behind their object, each with its path.</summary>
internal static class SchemaOutline
{
    // Deeper than any of our answers; a schema that holds itself ends here.
    private const int DeepestLevel = 5;

    /// <summary>The fields of a body; empty for a schema that is no object.</summary>
    public static IReadOnlyList<SchemaField> Of(IOpenApiSchema? schema)
    {
        var fields = new List<SchemaField>();
        Add(schema, "", 0, fields);
        return fields;
    }

    private static void Add(IOpenApiSchema? schema, string path, int level, List<SchemaField> fields)
    {
        if (schema?.Items is { } items)
        {
            Add(items, path + "[]", level, fields);
            return;
        }

        if (schema?.Properties is null || level == DeepestLevel)
        {
            return;
        }

        foreach (var (name, property) in schema.Properties)
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            fields.Add(new SchemaField(at, TypeOf(property), property.Description));
            Add(ObjectIn(property), at, level + 1, fields);
        }
    }

    // An object that may be null is written as a choice between null and the object.
    private static IOpenApiSchema ObjectIn(IOpenApiSchema schema) =>
        (schema.OneOf ?? schema.AnyOf)?.FirstOrDefault(choice => choice.Type != JsonSchemaType.Null) ?? schema;

    private static string TypeOf(IOpenApiSchema schema)
    {
        var inner = ObjectIn(schema);
        var type = NameOf(inner) is { Length: > 0 } name ? name : "any";
        var isNullable = !ReferenceEquals(inner, schema) || schema.Type?.HasFlag(JsonSchemaType.Null) == true;
        return isNullable ? $"{type} or null" : type;
    }

    private static string NameOf(IOpenApiSchema schema)
    {
        if (schema.Items is { } items)
        {
            return $"{NameOf(items)}[]";
        }

        var type = (schema.Type & ~JsonSchemaType.Null)?.ToString().ToLowerInvariant() ?? "";
        return schema.Format is "date" or "date-time" ? schema.Format : type;
    }
}
