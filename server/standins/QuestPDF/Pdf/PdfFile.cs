using System.Security.Cryptography;

namespace QuestPDF.Pdf;

/// <summary>
/// The objects of a file, written as they come: streams by themselves, all others gathered in object streams (7.5.7); the table of
/// objects is a stream too (7.5.8). Streams are deflated on other threads, a few at a time, and stand in the order in which they came.
/// </summary>
internal sealed class PdfFile : IDisposable
{
    private const int ObjectsOfStream = 500;
    private const int BytesOfStream = 128 * 1024;
    private const int MaxPending = 8;
    private const int KeptJobs = MaxPending + 2;

    private readonly Stream _output;
    private readonly bool _compress;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly ObjectTable _objects = new();
    private readonly Queue<DeflateJob> _pending = new();
    private readonly Stack<DeflateJob> _free = new();
    private readonly PdfBuffer _syntax = new();
    private readonly PdfBuffer _bodies = new();
    private readonly PdfBuffer _header = new();
    private int _objectStream;
    private int _gathered;
    private long _position;

    public PdfFile(Stream output, bool compress)
    {
        (_output, _compress) = (output, compress);
        // The bytes above 127 tell programs that move files that this is no text (7.5.2).
        Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"u8);
    }

    /// <summary>A number for an object that is written later.</summary>
    public int Allocate() => _objects.Add();

    /// <summary>Begins an object that is no stream: its content is written into what is returned, then <see cref="EndObject"/> is called.</summary>
    public PdfBuffer BeginObject(int number)
    {
        if (_objectStream == 0)
            _objectStream = Allocate();
        _objects.PlaceInStream(number, _objectStream, _gathered++);
        _header.Int(number).Raw(" "u8).Int(_bodies.Length).Raw(" "u8);
        return _bodies;
    }

    public void EndObject()
    {
        _bodies.Raw("\n"u8);
        if (_gathered == ObjectsOfStream || _bodies.Length > BytesOfStream)
            FlushObjects();
    }

    /// <summary>A stream to fill: its content and its dictionary's entries. <see cref="Queue"/> takes it back.</summary>
    public DeflateJob BeginStream(int number)
    {
        var job = _free.TryPop(out var free) ? free : new DeflateJob();
        job.Number = number;
        return job;
    }

    public void Queue(DeflateJob job)
    {
        if (!_compress)
        {
            WriteStream(job.Number, job.Entries, job.Content.Memory);
            Release(job);
            return;
        }

        job.Start();
        _pending.Enqueue(job);
        if (_pending.Count > MaxPending)
            WriteOldest();
    }

    /// <summary>A stream that is written as it is, with its filter among its entries.</summary>
    public void WriteStream(int number, PdfBuffer entries, ReadOnlyMemory<byte> content)
    {
        _objects.PlaceInFile(number, _position);
        _syntax.Clear();
        _syntax.Int(number).Raw(" 0 obj\n<<"u8).Raw(entries.Written).Raw("/Length "u8).Int(content.Length).Raw(">>\nstream\n"u8);
        Write(_syntax.Written);
        Write(content.Span);
        Write("\nendstream\nendobj\n"u8);
    }

    /// <summary>Writes what is left, the table of objects and the trailer.</summary>
    public void Finish(int catalog, int information)
    {
        FlushObjects();
        while (_pending.Count > 0)
            WriteOldest();

        var id = Convert.ToHexString(_hash.GetCurrentHash().AsSpan(0, 16));
        var start = _position;
        var table = Allocate();
        _objects.PlaceInFile(table, start);
        var entries = new PdfBuffer().Raw("/Root "u8).Ref(catalog).Raw("/Info "u8).Ref(information).Raw("/ID[<"u8).Raw(System.Text.Encoding.ASCII.GetBytes($"{id}><{id}>]"));
        _objects.Describe(entries);
        using var rows = new MemoryStream();
        _objects.WriteTo(rows);
        WriteStream(table, entries, rows.GetBuffer().AsMemory(0, (int)rows.Length));
        _syntax.Clear();
        Write(_syntax.Raw("startxref\n"u8).Int(start).Raw("\n%%EOF\n"u8).Written);
        _output.Flush();
    }

    public void Dispose()
    {
        _hash.Dispose();
        foreach (var job in _free.Concat(_pending))
            job.Dispose();
    }

    private void FlushObjects()
    {
        if (_gathered == 0)
            return;
        var job = BeginStream(_objectStream);
        job.Entries.Raw("/Type/ObjStm/N "u8).Int(_gathered).Raw("/First "u8).Int(_header.Length);
        job.Content.Raw(_header.Written).Raw(_bodies.Written);
        Queue(job);
        _header.Clear();
        _bodies.Clear();
        (_objectStream, _gathered) = (0, 0);
    }

    private void WriteOldest()
    {
        var job = _pending.Dequeue();
        job.Entries.Raw("/Filter/FlateDecode"u8);
        WriteStream(job.Number, job.Entries, job.Result());
        Release(job);
    }

    private void Release(DeflateJob job)
    {
        job.Clear();
        if (_free.Count < KeptJobs)
            _free.Push(job);
        else
            job.Dispose();
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        _output.Write(bytes);
        _hash.AppendData(bytes);
        _position += bytes.Length;
    }
}
