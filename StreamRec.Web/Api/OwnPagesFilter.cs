namespace StreamRec.Web.Api;

/// <summary>
/// Refuses what a browser sends on behalf of another site's page: this server has no login, so nothing else would tell its visitors' wishes from those of any page they happen to have open.
/// Programs, and addresses typed by hand, are not browsers' pages and pass.
/// </summary>
internal sealed class OwnPagesFilter : IEndpointFilter
{
    private const string Header = "Sec-Fetch-Site";

    private static readonly string[] Own = ["same-origin", "none"];

    /// <inheritdoc />
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        return request.Headers[Header].ToString() is { Length: > 0 } site && !Own.Contains(site, StringComparer.OrdinalIgnoreCase) && !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method)
            ? ValueTask.FromResult<object?>(IntakeProblems.OtherSite())
            : next(context);
    }
}
