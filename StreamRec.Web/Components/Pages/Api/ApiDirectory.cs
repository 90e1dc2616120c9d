using Microsoft.AspNetCore.OpenApi;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Components.Pages.Api;

/// <summary>The routes of the program's own OpenAPI document, with the examples of the current workspace; read once for each workspace.</summary>
internal sealed class ApiDirectory([FromKeyedServices("v1")] IOpenApiDocumentProvider documents, IWorkspaceSource source)
{
    private Answer? last;

    /// <summary>All routes, in the document's order.</summary>
    public async Task<IReadOnlyList<ApiRoute>> RoutesAsync(CancellationToken cancellationToken = default)
    {
        var workspace = source.Current;
        if (last is { } known && ReferenceEquals(known.Workspace, workspace))
        {
            return known.Routes;
        }

        var routes = DocumentReader.Read(await documents.GetOpenApiDocumentAsync(cancellationToken));
        last = new Answer(workspace, routes);
        return routes;
    }

    private sealed record Answer(Workspace? Workspace, IReadOnlyList<ApiRoute> Routes);
}
