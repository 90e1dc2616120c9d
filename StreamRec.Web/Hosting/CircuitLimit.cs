using Microsoft.Extensions.Options;
using StreamRec.Web.Resources;

namespace StreamRec.Web.Hosting;

/// <summary>Turns page requests away while as many tabs are open as <see cref="WebLimits.MaximumCircuits"/> allows: a page that says so beats a server that crawls.</summary>
internal sealed class CircuitLimit(RequestDelegate next, CircuitCount count, IOptions<WebLimits> limits)
{
    /// <summary>Answers 503 for a page when the house is full; files, API and health are served as ever.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var asksForPage = HttpMethods.IsGet(context.Request.Method)
            && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (!asksForPage || count.Active < limits.Value.MaximumCircuits)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "30";
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(LayoutText.TooManyVisitors, context.RequestAborted);
    }
}
