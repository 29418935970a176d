using System.Text;
using QuestPDF.Infrastructure;
using QuestPDF.Layout;

namespace QuestPDF.Elements;

/// <summary>Content that is made when its page comes and let go when it is drawn.</summary>
internal sealed class Lazy(Action<IContainer> builder) : Element
{
    private Container? _content;
    private bool _isDone;

    public override SpacePlan Measure(LayoutContext context, Size available) =>
        _isDone ? SpacePlan.Empty() : Build().Measure(context, available);

    public override void Draw(LayoutContext context, Size available)
    {
        if (_isDone)
            return;
        var content = Build();
        _isDone = content.Measure(context, available).Type is SpacePlanType.FullRender or SpacePlanType.Empty;
        content.Draw(context, available);
        if (_isDone)
            _content = null;
    }

    public override void Reset(bool hard) => (_content, _isDone) = (null, false);

    public override void CollectText(StringBuilder text) => Build().CollectText(text);

    private Container Build()
    {
        if (_content is not null)
            return _content;
        _content = new Container();
        builder(_content);
        return _content;
    }
}
