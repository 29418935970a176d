using QuestPDF.Elements;
using QuestPDF.Infrastructure;

namespace QuestPDF.Fluent;

/// <summary>Says how a picture fills its room.</summary>
public sealed class ImageDescriptor
{
    private readonly Picture _picture;

    internal ImageDescriptor(Picture picture) => _picture = picture;

    /// <summary>As wide as the room. So it is where nothing is said.</summary>
    public ImageDescriptor FitWidth() => Fit(PictureFit.Width);

    /// <summary>As high as the room.</summary>
    public ImageDescriptor FitHeight() => Fit(PictureFit.Height);

    /// <summary>As large as fits both ways.</summary>
    public ImageDescriptor FitArea() => Fit(PictureFit.Area);

    /// <summary>As large as the room, whatever becomes of its proportions.</summary>
    public ImageDescriptor FitUnproportionally() => Fit(PictureFit.Stretch);

    /// <summary>Accepted: pictures are kept as they are.</summary>
    public ImageDescriptor UseOriginalImage(bool value = true) => this;

    /// <summary>Accepted: pictures are kept as they are.</summary>
    public ImageDescriptor WithRasterDpi(int dpi) => this;

    /// <summary>Accepted: pictures are kept as they are.</summary>
    public ImageDescriptor WithCompressionQuality(ImageCompressionQuality quality) => this;

    private ImageDescriptor Fit(PictureFit fit)
    {
        _picture.Fit = fit;
        return this;
    }
}

/// <summary>Shows pictures: PNG and JPEG.</summary>
public static class ImageExtensions
{
    /// <summary>A picture from the bytes of a file.</summary>
    public static ImageDescriptor Image(this IContainer parent, byte[] imageData) =>
        parent.Image(Infrastructure.Image.FromBinaryData(imageData));

    /// <summary>A picture from a file.</summary>
    public static ImageDescriptor Image(this IContainer parent, string filePath) => parent.Image(Infrastructure.Image.FromFile(filePath));

    /// <summary>A picture from a stream, read to its end.</summary>
    public static ImageDescriptor Image(this IContainer parent, Stream fileStream) =>
        parent.Image(Infrastructure.Image.FromStream(fileStream));

    /// <summary>A picture that was read before, and may stand in many places.</summary>
    public static ImageDescriptor Image(this IContainer parent, Infrastructure.Image image) => new(parent.Put(new PixelPicture(image)));
}
