using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace StreamRec.Web.Browser;

/// <summary>Hands the visitor files made from what is on the page.</summary>
/// <param name="script">The visitor's browser.</param>
/// <param name="navigation">Where the scripts are served.</param>
public sealed class BrowserFiles(IJSRuntime script, NavigationManager navigation) : IAsyncDisposable
{
    // Twenty pictures on a slow machine take longer than other calls may.
    private static readonly TimeSpan DrawingTime = TimeSpan.FromMinutes(2);

    // A file of hundreds of megabytes over a slow line, too.
    private static readonly TimeSpan SavingTime = TimeSpan.FromMinutes(15);

    private IJSObjectReference? module;

    /// <summary>Saves a table as a CSV file that spreadsheets open as it is.</summary>
    /// <param name="name">What the table is; becomes the file name.</param>
    /// <param name="headings">One text per column.</param>
    /// <param name="rows">The rows, each as long as <paramref name="headings"/>.</param>
    public async Task SaveTableAsync(string name, IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var content = new DotNetStreamReference(new MemoryStream(CsvText.Write(headings, rows)));
        await (await LoadAsync()).InvokeVoidAsync("save", CsvText.FileName(name), "text/csv;charset=utf-8", content);
    }

    /// <summary>Saves a file as it is.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="mediaType">What it holds.</param>
    /// <param name="content">Its bytes.</param>
    public async Task SaveFileAsync(string fileName, string mediaType, byte[] content)
    {
        using var stream = new DotNetStreamReference(new MemoryStream(content));
        await (await LoadAsync()).InvokeVoidAsync("save", fileName, mediaType, stream);
    }

    /// <summary>Saves a file of any length as it is, read while the browser takes it.</summary>
    /// <param name="fileName">Its name.</param>
    /// <param name="mediaType">What it holds.</param>
    /// <param name="content">Its bytes.</param>
    public async Task SaveFileAsync(string fileName, string mediaType, Stream content)
    {
        using var stream = new DotNetStreamReference(content, leaveOpen: true);
        await (await LoadAsync()).InvokeVoidAsync("save", SavingTime, fileName, mediaType, stream);
    }

    /// <summary>Saves a document as one HTML file; the drawings of the page's charts go where the document names their titles.</summary>
    /// <param name="name">What the document is; becomes the file name.</param>
    /// <param name="html">The document.</param>
    public async Task SaveDocumentAsync(string name, string html)
    {
        using var content = new DotNetStreamReference(new MemoryStream(Encoding.UTF8.GetBytes(html)));
        await (await LoadAsync()).InvokeVoidAsync("saveDocument", DrawingTime, Path.ChangeExtension(CsvText.FileName(name), ".html"), content);
    }

    private async ValueTask<IJSObjectReference> LoadAsync() => module ??= await script.InvokeAsync<IJSObjectReference>("import", navigation.BaseUri + "lib/scripts/files.js");

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
}
