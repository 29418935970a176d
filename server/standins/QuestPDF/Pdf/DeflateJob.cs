using System.IO.Compression;

namespace QuestPDF.Pdf;

/// <summary>A stream's content and, once <see cref="Start"/> has done its work, how it stands in the file. Used again and again.</summary>
internal sealed class DeflateJob : IDisposable
{
    /// <summary>Measured on tables: level 1 makes files a third larger, level 4 takes almost twice as long and wins a tenth.</summary>
    public static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 2 };

    private readonly MemoryStream _deflated = new();
    private Task? _work;

    public PdfBuffer Content { get; } = new();

    /// <summary>The number of the object that the content is the stream of.</summary>
    public int Number { get; set; }

    /// <summary>The dictionary's entries besides its length and filter.</summary>
    public PdfBuffer Entries { get; } = new();

    public void Start() => _work = Task.Run(Deflate);

    /// <summary>The deflated content, waited for; done here and now where no thread has begun with it.</summary>
    public ReadOnlyMemory<byte> Result()
    {
        _work!.GetAwaiter().GetResult();
        return _deflated.GetBuffer().AsMemory(0, (int)_deflated.Length);
    }

    public void Clear()
    {
        Content.Clear();
        Entries.Clear();
        _deflated.SetLength(0);
        _work = null;
    }

    public void Dispose() => _deflated.Dispose();

    private void Deflate()
    {
        using var deflater = new ZLibStream(_deflated, Level, leaveOpen: true);
        deflater.Write(Content.Written);
    }
}
