namespace StreamRec.Tests.Browser;

/// <summary>The watch itself: what it is there to see, it sees. Otherwise every other browser test would prove less than it says.</summary>
public sealed class WatchedPageTests(BrowserProgram program) : BrowserTest(program)
{
    [Theory]
    [InlineData("console.error('broken')", "console error: broken")]
    [InlineData("setTimeout(() => { throw new Error('thrown') })", "uncaught: ")]
    [InlineData("void fetch('/lib/no-such-file.js')", "status 404: GET")]
    [InlineData("void fetch('https://other.example/').catch(() => {})", "console error: content security policy: connect-src")]
    [InlineData("document.body.append(Object.assign(document.createElement('script'), { text: 'alert(1)' }))", "console error: content security policy: script-src")]
    [InlineData("document.body.append(Object.assign(document.createElement('img'), { src: 'http://other.example/x.png' }))", "console error: content security policy: img-src")]
    public async Task Watch_WhatNoVisitMayCause_IsWrittenDown(string script, string expected)
    {
        var context = await Program.Browser!.NewContextAsync(new Visitor().Profile(Program.Address));
        var watched = await WatchedPage.OpenAsync(context, Program.Address, missing: null);
        var complained = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watched.Complained = complaint =>
        {
            if (complaint.StartsWith(expected, StringComparison.Ordinal))
            {
                complained.TrySetResult();
            }
        };
        await watched.Page.GotoAsync("/");

        await watched.Page.EvaluateAsync($"() => {{ {script} }}");

        await complained.Task.WaitAsync(BrowserProgram.Patience, TestContext.Current.CancellationToken);
        await context.DisposeAsync();
    }
}
