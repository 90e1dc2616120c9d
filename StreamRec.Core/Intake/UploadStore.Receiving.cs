using System.Buffers;
using System.Globalization;

namespace StreamRec.Core.Intake;

/// <content>Taking the pieces in.</content>
public sealed partial class UploadStore
{
    private const int BufferBytes = 1 << 16;

    /// <summary>
    /// Takes a piece of a file, straight to the disk. When the connection breaks, what has arrived stays, and the next piece goes on there. A piece that begins before the end of what is here
    /// replaces it from there on: so one whose answer was lost may be sent again.
    /// </summary>
    /// <param name="id">The file.</param>
    /// <param name="offset">Where in the file the piece begins.</param>
    /// <param name="content">The piece.</param>
    /// <param name="cancellation">Stops it; what has arrived stays.</param>
    /// <returns>The file as it is now.</returns>
    /// <exception cref="RefusedUploadException">The piece is not taken; what was received before it stays.</exception>
    /// <exception cref="IOException">The connection broke.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public async Task<Upload> AppendAsync(string id, long offset, Stream content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        Load();
        if (!entries.TryGetValue(id, out var entry))
        {
            throw Unknown(id);
        }

        if (!entry.TryBegin())
        {
            throw new RefusedUploadException(UploadRefusal.Busy, "Another piece of this file is arriving at this moment.", entry.Upload.Received);
        }

        try
        {
            Require(entry.Upload, offset);
            await ReceiveAsync(entry, offset, content, cancellation).ConfigureAwait(false);
            return entry.IsRemoved ? throw Unknown(id) : entry.Upload;
        }
        finally
        {
            entry.End();
            Announce(always: entry.Upload.IsComplete);
        }
    }

    private static void Require(Upload upload, long offset)
    {
        if (upload.IsComplete)
        {
            throw new RefusedUploadException(UploadRefusal.Busy, "All of this file is here already.", upload.Received);
        }

        if (offset < 0 || offset > upload.Received)
        {
            throw new RefusedUploadException(
                UploadRefusal.WrongOffset, string.Create(CultureInfo.InvariantCulture, $"The piece begins at byte {offset}, but {upload.Received} bytes are here: go on from there."), upload.Received);
        }
    }

    private async Task ReceiveAsync(UploadEntry entry, long offset, Stream content, CancellationToken cancellation)
    {
        var allowed = Math.Min(options.ChunkBytes, entry.Upload.Size - offset);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            await using var file = Open(entry);
            Write(entry, () => file.SetLength(offset));
            file.Position = offset;
            entry.Receive(offset);
            long taken = 0;
            for (int read; (read = await content.ReadAsync(buffer.AsMemory(0, BufferBytes), cancellation).ConfigureAwait(false)) > 0;)
            {
                taken += read;
                if (taken > allowed)
                {
                    file.SetLength(offset);
                    entry.Receive(offset);
                    throw new RefusedUploadException(UploadRefusal.TooLarge, string.Create(CultureInfo.InvariantCulture, $"The piece is larger than {allowed} bytes: what the file has left, or one piece may have (StreamRec:Uploads:ChunkBytes)."), offset);
                }

                var arrived = read;
                Write(entry, () => file.Write(buffer, 0, arrived));
                entry.Receive(offset + taken);
                Announce();
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FileStream Open(UploadEntry entry)
    {
        try
        {
            return new FileStream(entry.ContentPath, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
        }
        catch (DirectoryNotFoundException)
        {
            throw Unknown(entry.Upload.Id);
        }
    }

    // A full disk is no broken connection: the sender is told, and may go on once there is room.
    private static void Write(UploadEntry entry, Action write)
    {
        try
        {
            write();
        }
        catch (IOException failure)
        {
            throw new RefusedUploadException(UploadRefusal.NoRoom, $"The disk does not take it: {failure.Message}", entry.Upload.Received);
        }
    }

    private static RefusedUploadException Unknown(string id) => new(UploadRefusal.Unknown, $"No file that is being uploaded has the id '{id}'. It may have been removed, or imported.");
}
