using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using StreamRec.Web.Hosting;

namespace StreamRec.Tests.Web;

public sealed class CircuitLimitTests
{
    private readonly CircuitCount count = new();

    [Theory]
    [InlineData(1, "text/html", "GET", StatusCodes.Status200OK)]
    [InlineData(2, "text/html,*/*", "GET", StatusCodes.Status503ServiceUnavailable)]
    [InlineData(2, "application/json", "GET", StatusCodes.Status200OK)]
    [InlineData(2, "text/html", "POST", StatusCodes.Status200OK)]
    public async Task InvokeAsync_TwoTabsAllowed_TurnsOnlyFurtherPagesAway(int open, string accept, string method, int expected)
    {
        for (var tab = 0; tab < open; tab++)
        {
            count.Opened();
        }

        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Headers.Accept = accept;
        var limit = new CircuitLimit(_ => Task.CompletedTask, count, Options.Create(new WebLimits { MaximumCircuits = 2 }));

        await limit.InvokeAsync(context);

        Assert.Equal(expected, context.Response.StatusCode);
        Assert.Equal(expected != StatusCodes.Status200OK, context.Response.Headers.RetryAfter.Count > 0);
    }
}
