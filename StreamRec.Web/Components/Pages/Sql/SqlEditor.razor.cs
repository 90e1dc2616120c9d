using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace StreamRec.Web.Components.Pages.Sql;

/// <summary>The field for a query, and the queries that the browser remembers.</summary>
public sealed partial class SqlEditor : IAsyncDisposable
{
    // What the browser sends in one message has an end.
    private const int MostCharacters = 8_000;

    private ElementReference area;
    private IJSObjectReference? module;

    /// <summary>The query.</summary>
    [Parameter, EditorRequired]
    public required string Text { get; set; }

    /// <summary>Raised when it has been changed.</summary>
    [Parameter]
    public EventCallback<string?> TextChanged { get; set; }

    /// <summary>Whether it is wrong.</summary>
    [Parameter]
    public bool IsWrong { get; set; }

    /// <summary>Raised with the queries that the browser remembers, the latest first.</summary>
    [Parameter]
    public EventCallback<IReadOnlyList<string>> Remembered { get; set; }

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <summary>Puts a name where the cursor is.</summary>
    public ValueTask InsertAsync(string name) => module?.InvokeVoidAsync("insert", area, name) ?? ValueTask.CompletedTask;

    /// <summary>Shows a place of the query.</summary>
    public ValueTask MarkAsync(int from, int to) => module?.InvokeVoidAsync("mark", area, from, to) ?? ValueTask.CompletedTask;

    /// <summary>Lets the browser remember a query.</summary>
    public Task RememberAsync(string sql) => TellAsync("remember", sql);

    /// <summary>Lets the browser forget all queries.</summary>
    public Task ForgetAsync() => TellAsync("forget");

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (module is not null)
            {
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The browser has thrown everything away itself.
        }
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        try
        {
            module = await Script.InvokeAsync<IJSObjectReference>("import", "/" + Assets["lib/scripts/sql-page.js"]);
            await module.InvokeVoidAsync("attach", area);
            await TellAsync("history");
        }
        catch (JSDisconnectedException)
        {
            // The visitor has left.
        }
    }

    private async Task TellAsync(string function, params object[] arguments)
    {
        if (module is not null)
        {
            await Remembered.InvokeAsync(await module.InvokeAsync<string[]>(function, arguments));
        }
    }
}
