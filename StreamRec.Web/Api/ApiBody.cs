using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using StreamRec.Core.Parameters;

namespace StreamRec.Web.Api;

/// <summary>Reads bodies, so that a wrong one gets an answer that names the field instead of the framework's silent 400.</summary>
internal static class ApiBody
{
    /// <summary>Reads a JSON object.</summary>
    /// <exception cref="InvalidParameterException">It is no JSON, or a field has a value of another kind.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            throw new InvalidParameterException("Content-Type", context.Request.ContentType, ["application/json"]);
        }

        try
        {
            var options = context.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, options, context.RequestAborted)
                ?? throw new InvalidParameterException("body", "null", ["a JSON object"]);
        }
        catch (JsonException error)
        {
            var field = error.Path?.TrimStart('$').TrimStart('.');
            throw new InvalidParameterException(string.IsNullOrEmpty(field) ? "body" : field, "what was sent", ["JSON of the kind that /openapi/v1.json tells"]);
        }
    }
}
