@testable import Fenliu

/// One invented letter of two pages as four programs write it; the boxes are the same in all.
enum LayoutSamples {
    static let text = "工地欠薪\n共拖欠AB 12号楼\n请处理。"

    static let all: [(format: LayoutFormat, file: String)] = [
        (.tesseract, tesseract), (.hocr, hocr), (.alto, alto), (.paddle, paddle),
    ]

    static let tesseract = """
        level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
        1\t1\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t
        2\t1\t1\t0\t0\t0\t100\t50\t160\t40\t-1\t
        3\t1\t1\t1\t0\t0\t100\t50\t160\t40\t-1\t
        4\t1\t1\t1\t1\t0\t100\t50\t160\t40\t-1\t
        5\t1\t1\t1\t1\t1\t100\t50\t80\t40\t96.5\t工地
        5\t1\t1\t1\t1\t2\t180\t50\t80\t40\t91.25\t欠薪
        4\t1\t1\t1\t2\t0\t100\t110\t400\t40\t-1\t
        5\t1\t1\t1\t2\t1\t100\t110\t120\t40\t90\t共拖欠
        5\t1\t1\t1\t2\t2\t230\t110\t60\t40\t90\tAB
        5\t1\t1\t1\t2\t3\t310\t110\t60\t40\t90\t12
        5\t1\t1\t1\t2\t4\t390\t110\t110\t40\t90\t号楼
        2\t1\t2\t0\t0\t0\t100\t160\t400\t3\t-1\t
        3\t1\t2\t1\t0\t0\t100\t160\t400\t3\t-1\t
        4\t1\t2\t1\t1\t0\t100\t160\t400\t3\t-1\t
        5\t1\t2\t1\t1\t1\t100\t160\t400\t3\t95\t \n\
        1\t2\t0\t0\t0\t0\t0\t0\t600\t800\t-1\t
        4\t2\t1\t1\t1\t0\t100\t50\t160\t40\t-1\t
        5\t2\t1\t1\t1\t1\t100\t50\t160\t40\t88\t请处理。

        """

    static let hocr = """
        <?xml version="1.0" encoding="GB18030"?>
        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"
            "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>scan&nbsp;1</title></head><body>
        <div class='ocr_page' id='page_1' title='image "a; b.png"; bbox 0 0 600 800; ppageno 0'>
         <div class='ocr_carea' title="bbox 100 50 500 150"><p class='ocr_par'>
          <span class='ocr_header' title="bbox 100 50 260 90; baseline 0 0">
           <span class='ocrx_word' title='bbox 100 50 180 90; x_wconf 96'>工地</span>
           <span class='ocrx_word' title='bbox 180 50 260 90; x_wconf 91'><strong>欠薪</strong></span>
          </span>
          <span class='ocr_line' title="bbox 100 110 500 150">
           <span class='ocrx_word' title='bbox 100 110 220 150'>共拖<em>欠</em></span>
           <span class='ocrx_word' title='bbox 230 110 290 150'>AB</span>
           <span class='ocrx_word' title='bbox 310 110 370 150'>12</span>
           <span class='ocrx_word' title='bbox 390 110 500 150'>号楼</span>
          </span></p></div>
          <span class='ocr_line' title="bbox 100 160 500 163"><span class='ocrx_word' title='bbox 100 160 500 163'> </span></span>
        </div>
        <div class='ocr_page' id='page_2' title='bbox 0 0 600 800'>
         <span class='ocr_line' title="bbox 100 50 260 90">请处理。</span>
        </div></body></html>
        """

    static let alto = """
        <?xml version="1.0" encoding="UTF-8"?>
        <a:alto xmlns:a="http://www.loc.gov/standards/alto/ns-v4#"><a:Description>
        <a:MeasurementUnit>pixel</a:MeasurementUnit></a:Description><a:Layout>
        <a:Page WIDTH="600" HEIGHT="800" PHYSICAL_IMG_NR="1"><a:PrintSpace><a:TextBlock>
         <a:TextLine HPOS="100" VPOS="50" WIDTH="160" HEIGHT="40">
          <a:String HPOS="100" VPOS="50" WIDTH="80.2" HEIGHT="40" WC="0.96" CONTENT="工地"/><a:SP WIDTH="0"/>
          <a:String HPOS="180" VPOS="50" WIDTH="80" HEIGHT="40" WC="0.91" CONTENT="欠薪"/>
         </a:TextLine>
         <a:TextLine HPOS="100" VPOS="110" WIDTH="400" HEIGHT="40">
          <a:String HPOS="100" VPOS="110" WIDTH="120" HEIGHT="40" CONTENT="共拖欠"/>
          <a:String HPOS="230" VPOS="110" WIDTH="60" HEIGHT="40" CONTENT="AB"/>
          <a:String HPOS="310" VPOS="110" WIDTH="60" HEIGHT="40" CONTENT="12"/>
          <a:String HPOS="390" VPOS="110" WIDTH="110" HEIGHT="40" CONTENT="号楼"/>
         </a:TextLine>
         <a:TextLine HPOS="100" VPOS="160" WIDTH="400" HEIGHT="3"/></a:TextBlock></a:PrintSpace></a:Page>
        <a:Page WIDTH="600" HEIGHT="800"><a:PrintSpace><a:TextBlock><a:TextLine>
         <a:String HPOS="100" VPOS="50" WIDTH="160" HEIGHT="40" CONTENT="请处理。"/>
        </a:TextLine></a:TextBlock></a:PrintSpace></a:Page>
        </a:Layout></a:alto>
        """

    static let paddle = """
        [{"input_path": "b.png", "page_index": 1, "rec_texts": ["请处理。"], "rec_scores": [0.88],
          "rec_boxes": [[100, 50, 260, 90]]},
         {"res": {"input_path": "a.png", "page_index": 0, "rec_scores": [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9],
          "rec_texts": ["号楼", "AB", "欠薪", "12", "", "工地", "共拖欠"],
          "rec_polys": [[[390, 112], [500, 110], [500, 149], [390, 150]], [[230, 110], [290, 110], [290, 150], [230, 150]],
           [[180, 50], [260, 50], [260, 90], [180, 90]], [[310, 110], [370, 110], [370, 150], [310, 150]],
           [[0, 0], [1, 0], [1, 1], [0, 1]], [[100, 50], [180, 50], [180, 90], [100, 90]],
           [[100, 110], [220, 110], [220, 150], [100, 150]]]}}]
        """

    static func document(_ format: LayoutFormat, _ file: String) throws(RecordProblem) -> LayoutDocument {
        try format.read(Array(file.utf8))
    }

    /// What reading a file gives: its text, or the code and reason of the problem.
    static func outcome(_ format: LayoutFormat, _ file: String) -> String {
        do throws(RecordProblem) { return try document(format, file).text } catch {
            if case .invalidLayout(let fault) = error {
                return "invalid-layout: " + (fault.line.map { "line \($0): " } ?? "") + "\(fault.kind)"
            }
            return error.code
        }
    }
}
