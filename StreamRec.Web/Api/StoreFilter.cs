using Microsoft.Extensions.Options;
using StreamRec.Core.Database;

namespace StreamRec.Web.Api;

/// <summary>Answers 503 where a route needs the store and it is not to be had; all other routes go on.</summary>
internal sealed class StoreFilter(IOptions<ApiLimits> limits) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (DatabaseException error)
        {
            return ApiProblems.StoreUnavailable(error, limits.Value, context.HttpContext);
        }
    }
}
