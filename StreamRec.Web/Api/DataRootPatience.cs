using Microsoft.AspNetCore.Http.HttpResults;

namespace StreamRec.Web.Api;

/// <summary>Changes of the data root on behalf of a client: while an import or training holds it a change waits, but a client does not wait for ever.</summary>
internal static class DataRootPatience
{
    /// <summary>Makes a change.</summary>
    /// <param name="change">The change; given up by its token when the client is gone or has waited for <see cref="ApiLimits.MaximumWaitSeconds"/>.</param>
    /// <param name="refusal">The answer to an exception of the change that a client is to read; <see langword="null"/> for others.</param>
    /// <param name="limits">How long a client waits.</param>
    /// <param name="context">The request.</param>
    public static async Task<Results<Ok<T>, ProblemHttpResult>> WaitAsync<T>(
        Func<CancellationToken, Task<Results<Ok<T>, ProblemHttpResult>>> change, Func<Exception, ProblemHttpResult?> refusal, ApiLimits limits, HttpContext context)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(TimeSpan.FromSeconds(limits.MaximumWaitSeconds));
        try
        {
            return await change(patience.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            return ApiProblems.DataRootBusy(limits, context);
        }
        catch (Exception error) when (refusal(error) is { } problem)
        {
            return problem;
        }
    }
}
