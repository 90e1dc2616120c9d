using Microsoft.Extensions.Options;
using StreamRec.Core.Jobs;
using StreamRec.Core.Parameters;
using StreamRec.Core.Workspaces;

namespace StreamRec.Web.Api;

/// <summary>The workspace that one request is answered from, picked once, so that all parts of an answer are of the same snapshot.</summary>
internal sealed class WorkspaceAccess(IWorkspaceSource source)
{
    private readonly Workspace? picked = source.Current;

    /// <summary>Whether there is data to answer from.</summary>
    public bool IsReady => picked is not null;

    /// <summary>The workspace.</summary>
    /// <exception cref="InvalidOperationException">There is none yet; <see cref="WorkspaceFilter"/> lets no request through then.</exception>
    public Workspace Workspace => picked ?? throw new InvalidOperationException("No snapshot is loaded yet.");
}

/// <summary>
/// Stands before every endpoint that needs data: answers 503 with Retry-After and what is being prepared while there is none, and turns wrong
/// values, and work that the queue does not take, into problem details.
/// </summary>
internal sealed class WorkspaceFilter(IWorkspaceSource source, IOptions<ApiLimits> limits) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var access = context.HttpContext.RequestServices.GetRequiredService<WorkspaceAccess>();
        if (!access.IsReady)
        {
            return ApiProblems.NotReady(source.State, limits.Value, context.HttpContext);
        }

        try
        {
            return await next(context);
        }
        catch (InvalidParameterException failure)
        {
            return ApiProblems.WrongValue(failure);
        }
        catch (RefusedJobException refusal)
        {
            return ApiProblems.RefusedJob(refusal, limits.Value, context.HttpContext);
        }
    }
}
