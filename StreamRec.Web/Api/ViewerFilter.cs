using StreamRec.Core.Configuration;
using StreamRec.Core.Viewers;

namespace StreamRec.Web.Api;

/// <summary>Stands before the routes of profiles: refuses where there are none, and turns what the store refuses into problem details.</summary>
internal sealed class ViewerFilter(StreamRecOptions options) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!options.Viewers.Allowed)
        {
            return ApiProblems.ViewersNotAllowed();
        }

        try
        {
            return await next(context);
        }
        catch (RefusedViewerException refusal)
        {
            return ApiProblems.RefusedViewer(refusal);
        }
    }
}
