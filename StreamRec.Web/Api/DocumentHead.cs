using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace StreamRec.Web.Api;

/// <summary>What the OpenAPI document says about the API as a whole: its name, and its groups in their order.</summary>
internal sealed class DocumentHead : IOpenApiDocumentTransformer
{
    /// <inheritdoc />
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info.Title = "StreamRec";
        document.Info.Version = "v1";
        document.Info.Description = "Questions about streaming catalogs, search, and predictions of what a user will like. Errors are problem details (RFC 9457).";

        // The address depends on where the program runs; without it, clients use the one they fetched the document from.
        document.Servers = [];

        var tags = document.Tags ?? new HashSet<OpenApiTag>();
        var known = ApiGroups.All.Where(group => tags.Any(tag => tag.Name == group.Tag)).ToList();
        var others = tags.Where(tag => known.TrueForAll(group => group.Tag != tag.Name));
        var ordered = known.Select(group => new OpenApiTag { Name = group.Tag, Description = group.About(CultureInfo.InvariantCulture) });
        document.Tags = new HashSet<OpenApiTag>([.. ordered, .. others]);
        return Task.CompletedTask;
    }
}
